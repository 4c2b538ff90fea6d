// Pictures of an article: how large they are, what may be wrong with them, and what the page makes of them.
#include <doctest/doctest.h>

#include "content_folder.h"
#include "page/addresses.h"
#include "page/html.h"
#include "page/photo.h"
#include "page/screens/screens.h"

using content::PictureKind;

namespace {

using namespace std::string_literals;

std::string big(uint32_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}
std::string little(uint32_t value, int bytes) {
  const std::string out = big(value, bytes);
  return {out.rbegin(), out.rend()};
}

std::string segment(int marker, const std::string& body) {
  return "\xFF"s + static_cast<char>(marker) + big(static_cast<uint32_t>(body.size() + 2), 2) + body;
}

std::string exif(uint32_t orientation, bool is_little) {
  const auto number = [&](uint32_t value, int bytes) {
    return is_little ? little(value, bytes) : big(value, bytes);
  };
  return segment(0xE1, "Exif\0\0"s + (is_little ? "II" : "MM") + number(42, 2) + number(8, 4) + number(1, 2) +
                           number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) +
                           number(0, 2));
}

std::string jpeg(uint32_t width, uint32_t height, const std::string& before = "", int marker = 0xC0) {
  return "\xFF\xD8"s + before + segment(0xC4, "table") +
         segment(marker, "\x08"s + big(height, 2) + big(width, 2) + "\x01"s);
}

std::string png(uint32_t width, uint32_t height) {
  return "\x89PNG\r\n\x1A\n"s + big(13, 4) + "IHDR" + big(width, 4) + big(height, 4);
}

std::string webp(const std::string& chunk, const std::string& body) {
  return "RIFF" + little(0, 4) + "WEBP" + chunk + little(static_cast<uint32_t>(body.size()), 4) + body;
}

void check_size(const std::string& bytes, PictureKind kind, int width, int height) {
  const content::PictureSize size = content::picture_size(bytes);
  CHECK(size.kind == kind);
  CHECK(size.width == width);
  CHECK(size.height == height);
}

constexpr const char* block = "/sections/11/blocks/3";

// The shipped content with a picture in its last section, and this file of that name.
std::vector<content::File> with_picture(const std::string& json, const std::string& name = "nek.jpg",
                                        content::PictureSize size = {PictureKind::jpeg, 1200, 800}) {
  std::vector<content::File> files = sample::edited(sample::article_file, block, json);
  if (!name.empty()) files.push_back({"pictures/" + name, "", nullptr, size});
  return files;
}

std::string all_said(const std::vector<content::File>& files) {
  std::string out;
  for (const base::Problem& problem : sample::all_errors(files))
    out += problem.file + problem.pointer + ": " + problem.message + " " + problem.fix + "\n";
  return out;
}

constexpr const char* good = R"({"kind": "picture", "file": "nek.jpg", "alt": "Iemand strekt de nek."})";

}  // namespace

TEST_SUITE("content/pictures") {
  TEST_CASE("the size of a JPEG is in its frame header, whichever kind it is") {
    check_size(jpeg(1200, 800), PictureKind::jpeg, 1200, 800);
    check_size(jpeg(1200, 800, "", 0xC2), PictureKind::jpeg, 1200, 800);
    check_size(jpeg(1200, 800, segment(0xE0, "JFIF\0"s) + "\xFF"s + segment(0xFE, "a comment")),
               PictureKind::jpeg, 1200, 800);
  }

  TEST_CASE("a photo that was taken upright is as high as it is seen") {
    for (const bool is_little : {true, false}) {
      for (const uint32_t upright : {1U, 2U, 3U, 4U})
        check_size(jpeg(1200, 800, exif(upright, is_little)), PictureKind::jpeg, 1200, 800);
      for (const uint32_t turned : {5U, 6U, 7U, 8U})
        check_size(jpeg(1200, 800, exif(turned, is_little)), PictureKind::jpeg, 800, 1200);
    }
    check_size(jpeg(1200, 800, exif(6, true) + exif(1, true)), PictureKind::jpeg, 800, 1200);
  }

  TEST_CASE("PNG, and the three kinds of WebP") {
    check_size(png(300, 200), PictureKind::png, 300, 200);
    check_size(webp("VP8X", little(0, 4) + little(1899, 3) + little(299, 3)), PictureKind::webp, 1900, 300);
    check_size(webp("VP8L", "\x2F"s + little(1899U | 299U << 14, 4)), PictureKind::webp, 1900, 300);
    check_size(webp("VP8 ", "\0\0\0\x9D\x01\x2A"s + little(1900, 2) + little(300, 2)), PictureKind::webp,
               1900, 300);
  }

  TEST_CASE("what browsers cannot show, or is no picture, has no size") {
    check_size("\0\0\0\x18"s + "ftypheic", PictureKind::heic, 0, 0);
    check_size("GIF89a", PictureKind::other, 0, 0);
    check_size("<svg xmlns=", PictureKind::other, 0, 0);
    check_size("<html>", PictureKind::none, 0, 0);
    check_size("", PictureKind::none, 0, 0);
  }

  TEST_CASE("cut short anywhere, a picture is damaged, or what it was") {
    for (const std::string& whole : {jpeg(1200, 800, exif(6, true)), png(300, 200),
                                     webp("VP8X", little(0, 4) + little(1899, 3) + little(299, 3))})
      for (size_t length = 0; length < whole.size(); ++length) {
        const content::PictureSize size = content::picture_size(std::string_view(whole).substr(0, length));
        CHECK(size.width >= 0);
        CHECK((size.width == 0) == (size.height == 0));
      }
  }

  TEST_CASE("a picture with a description is right, and its size is in the bundle") {
    content::Content content, read;
    std::string bundle;
    base::Problems problems;
    REQUIRE(content::load_files(with_picture(good), {}, content, bundle, problems));
    REQUIRE(content::load_bundle(bundle, read));
    for (const content::Content* one : {&content, &read}) {
      const content::Picture& picture = one->articles[0].sections[11].blocks[3].picture;
      CHECK(picture.file == "nek.jpg");
      CHECK(picture.alt == "Iemand strekt de nek.");
      CHECK(picture.width == 1200);
      CHECK(picture.height == 800);
    }
  }

  TEST_CASE("what is wrong with a picture is told, and how to mend it") {
    const auto says = [](const std::vector<content::File>& files, const char* words) {
      const std::string problem = all_said(files);
      CAPTURE(problem);
      CHECK(problem.find(words) != std::string::npos);
    };
    const auto at = [](const char* field) { return std::string(sample::article_file) + block + field; };
    says(with_picture(good, ""), (at("/file") + ": There is no picture").c_str());
    says(with_picture(good, "nek.jpeg"), "Did you mean \"nek.jpeg\"?");
    says(with_picture(R"({"kind": "picture", "file": "nek.jpg"})"), at("/alt").c_str());
    says(with_picture(R"({"kind": "picture", "file": "nek.jpg", "alt": "x", "decorative": true})"),
         "only decorates has no description");
    says(with_picture(R"({"kind": "picture", "file": "nek.jpg", "alt": "nek.jpg"})"), "the name of a file");
    says(with_picture(R"({"kind": "picture", "file": "nek.jpg", "alt": "x", "width": 9})"), "is measured");
    for (const char* name : {"Nek.jpg", "mijn nek.jpg", "../nek.jpg", "nek", "nek.gif", ".jpg", "nék.jpg"})
      says(with_picture(R"({"kind": "picture", "alt": "x", "file": ")" + std::string(name) + "\"}", name),
           "is no name that a picture can have here");
    const auto of = [](PictureKind kind, int width, int height) {
      return with_picture(good, "nek.jpg", {kind, width, height});
    };
    says(of(PictureKind::heic, 0, 0), "pictures/nek.jpg: This is a HEIC picture");
    says(of(PictureKind::other, 0, 0), "Save a copy as JPEG");
    says(of(PictureKind::none, 0, 0), "is not a picture");
    says(of(PictureKind::jpeg, 0, 0), "is damaged");
    says(of(PictureKind::jpeg, 10'001, 10), "10001 × 10 px. Save a smaller copy");
  }

  TEST_CASE("a step of an exercise may show a picture; what is wrong with it is pointed to") {
    const auto steps = [](const std::string& step) {
      return with_picture(
          R"({"kind": "steps", "title": "Zo doet u het", "steps": [{"text": "Ga **zitten**."}, )" + step +
          "]}");
    };
    const auto said = [&](const std::string& step) { return all_said(steps(step)); };
    const auto says = [&](const std::string& step, const char* words) {
      CAPTURE(step);
      const std::string all = said(step);
      CAPTURE(all);
      CHECK(all.find(words) != std::string::npos);
    };
    const std::string where = std::string(sample::article_file) + block;
    says(R"({"text": "Draai.", "picture": {"file": "nk.jpg", "alt": "x"}})",
         (where + "/steps/1/picture/file: There is no picture \"nk.jpg\". Did you mean").c_str());
    says(R"({"text": "Draai.", "picture": {"file": "nek.jpg"}})",
         (where + "/steps/1/picture/alt: The field").c_str());
    says(R"({"text": "Draai.", "picture": {"file": "nek.jpg", "alt": "x", "width": 9}})", "is measured");
    says(R"x({"text": "Draai.", "picture": {"file": "nek.jpg", "alt": "x", "caption": "[a](#nergens)"}})x",
         (where + "/steps/1/picture/caption: There is no section").c_str());
    says(R"x({"text": "Lees [dit](#nergens)."})x", (where + "/steps/1/text: There is no section").c_str());
    says(R"({"text": "Draai.", "picture": null})", (where + "/steps/1/picture: ").c_str());
    says(R"({"count": "3 keer"})", (where + "/steps/1/text: The field").c_str());
    says(R"({"text": "Draai.", "counts": "3 keer"})", "Did you mean \"count\"?");
    says("3", (where + "/steps/1: A group of fields").c_str());
    CHECK(all_said(with_picture(R"({"kind": "steps", "steps": []})", "")) ==
          where + "/steps: This list is empty. Add at least one element.\n");
    CHECK(all_said(with_picture(R"({"kind": "steps"})", "")).find("The field \"steps\" is missing.") !=
          std::string::npos);
    const std::vector<content::File> good_steps = steps(
        R"({"text": "Draai.", "picture": {"file": "nek.jpg", "alt": "x"}, "count": "3 keer", "time": "1 minuut"})");
    CHECK(all_said(good_steps) == "");
    const content::Content content = sample::load(good_steps);
    CHECK(content.articles[0].sections[11].blocks[3].steps[1].picture.width == 1200);
    for (const base::Problem& problem : sample::all_problems(good_steps))
      CHECK(problem.message != "No article shows this picture.");
  }

  TEST_CASE("a step says its number, its words, and how often or how long; search knows its place") {
    const content::Content content = sample::load(with_picture(
        R"({"kind": "steps", "title": "Twee stappen", "steps": [{"text": "Ga **zitten**."},
            {"text": "Draai.", "picture": {"file": "nek.jpg", "alt": "x"}, "count": "3 keer", "time": "1 minuut"}]})"));
    const content::Article& article = content.articles.front();
    const std::string html = page::to_html(page::build_article(content, article, {"./"}), content.theme);
    const auto has = [&](const std::string& words) {
      CAPTURE(words);
      CHECK(html.find(words) != std::string::npos);
    };
    has("class=\"subheading\">Twee stappen</h3>\n<ol id=\"conclusie.4\"");
    has("class=\"step-number\"><span class=\"lw-hidden\">Stap </span>2</span>");
    has("class=\"step-text\">Ga <strong>zitten</strong>.</p>");
    has("id=\"conclusie.4.2.1.photo\"");
    has(">Hoe vaak: <strong>3 keer</strong></span>");
    has(">Hoe lang: <strong>1 minuut</strong></span>");
    CHECK(page::target_of(article.sections[11], "Draai.") == "conclusie.4.2");
    CHECK(html.find("id=\"conclusie.4.2\"") != std::string::npos);
  }

  TEST_CASE("a picture on the disk is measured, one that nobody shows or that is too large is told") {
    std::vector<content::File> files = sample::edited(sample::article_file, block, good);
    const sample::Folder folder(files);
    const std::string pictures = folder.path() + "/pictures";
    mkdir(pictures.c_str(), 0700);
    folder.write({"pictures/nek.jpg", jpeg(1200, 800, exif(6, true))});
    folder.write({"pictures/oud.png", png(3, 2) + std::string((8 << 20) + 1, '\0')});
    content::Content content;
    std::string bundle;
    base::Problems problems;
    content::load_folder(folder.path(), {}, content, bundle, problems);
    CHECK(content.articles[0].sections[11].blocks[3].picture.height == 1200);
    bool told = false;
    for (const base::Problem& problem : problems)
      told =
          told || (problem.file == "pictures/oud.png" && problem.message == "No article shows this picture.");
    CHECK(told);
    folder.write({"pictures/nek.jpg", jpeg(1200, 800) + std::string((8 << 20) + 1, '\0')});
    problems.clear();
    CHECK_FALSE(content::load_folder(folder.path(), {}, content, bundle, problems));
    CHECK(sample::errors_only(problems)[0].message == "This picture is larger than 8 MiB.");
    for (const char* name : {"/nek.jpg", "/oud.png"}) unlink((pictures + name).c_str());
    rmdir(pictures.c_str());
  }

  TEST_CASE("the page names copies up to the picture's own width, and keeps room for it") {
    const auto html = [](int width, int height, const std::string& file) {
      content::Picture picture;
      picture.file = file;
      picture.width = width;
      picture.height = height;
      std::string out;
      page::photo_html(out, page::photo_of(picture, "../"), "Wat \"er\" is");
      return out;
    };
    CHECK(
        html(900, 600, "nek.jpg") ==
        R"(<picture><source type="image/webp" srcset="../pictures/nek.jpg-480.webp 480w, )"
        R"(../pictures/nek.jpg-800.webp 800w, ../pictures/nek.jpg-900.webp 900w" )"
        R"(sizes="(min-width:940px) 900px,100vw"><img src="../pictures/nek.jpg-800.jpg" )"
        R"(alt="Wat &quot;er&quot; is" width="900" height="600" loading="lazy" decoding="async"></picture>)");
    CHECK(html(300, 200, "klein.png").find("klein.png-300.png\"") != std::string::npos);
    CHECK(html(480, 200, "k.png").find("480w\" sizes") != std::string::npos);
    CHECK(html(4000, 3000, "k.jpg").find("2000w\" sizes") != std::string::npos);
    CHECK(html(1000, 1600, "k.jpg").find("width=\"400\" height=\"640\"") != std::string::npos);
  }
}
