#include "page/html.h"

#include "doctest/doctest.h"
#include "paint_scene.h"

using namespace lw;

using scene::Role;

namespace {

std::string html_of(const scene::Scene& made, std::string_view inside = {}) {
  content::Theme theme = made.theme;
  for (content::Style& style : theme.styles) style.name = "s";
  return page::to_html(made.page, theme, inside);
}

}  // namespace

TEST_SUITE("page/html") {
  TEST_CASE("text that looks like HTML or script stays text, in elements and in attributes") {
    scene::Scene made;
    page::Node& link = made.add(Role::link, scene::body, "<script>alert('1')</script> & \"meer\"");
    link.href = "./x?a=1&b=\"2\"><img src=x onerror=alert(1)>";
    const std::string html = html_of(made);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;meer&quot;") !=
          std::string::npos);
    CHECK(html.find("href=\"./x?a=1&amp;b=&quot;2&quot;&gt;") != std::string::npos);
  }

  TEST_CASE("containers hold the deeper nodes that follow them and are closed in turn") {
    scene::Scene made;
    made.add(Role::main, scene::plain);
    made.add(Role::list, scene::plain, "", 1);
    made.add(Role::list_item, scene::body, "een", 2);
    made.add(Role::list_item, scene::body, "twee", 2);
    made.add(Role::paragraph, scene::body, "na", 1);
    made.add(Role::footer, scene::plain);
    CHECK(html_of(made) ==
          "<main id=\"n1\" class=\"s\" tabindex=\"-1\">\n<ul id=\"n2\" class=\"s\" role=\"list\">\n"
          "<li id=\"n3\" class=\"s\">een</li>\n<li id=\"n4\" class=\"s\">twee</li>\n</ul>\n"
          "<p id=\"n5\" class=\"s\">na</p>\n</main>\n<footer id=\"n6\" class=\"s\">\n</footer>\n");
  }

  TEST_CASE("the inside of a node is the deeper nodes that follow it") {
    scene::Scene made;
    made.add(Role::main, scene::plain);
    made.add(Role::paragraph, scene::body, "binnen", 1);
    made.add(Role::footer, scene::plain);
    CHECK(html_of(made, "n1") == "<p id=\"n2\" class=\"s\">binnen</p>\n");
    CHECK(html_of(made, "nowhere").empty());
  }

  TEST_CASE("bold and linked stretches, hard line breaks and an address of the whole text") {
    scene::Scene made;
    page::Node& text = made.add(Role::paragraph, scene::body, "Bel 112.\nLees meer.");
    text.spans = {scene::span_of(text, "112", true, ""), scene::span_of(text, "meer", false, "./m")};
    page::Node& item = made.add(Role::list_item, scene::body, "bron");
    item.spans = {scene::span_of(item, "bron", false, "https://example.org/")};
    CHECK(html_of(made) ==
          "<p id=\"n1\" class=\"s\">Bel <strong>112</strong>.<br>Lees <a href=\"./m\">meer</a>.</p>\n"
          "<li id=\"n2\" class=\"s\"><a href=\"https://example.org/\" target=\"_top\">bron</a></li>\n");
  }

  TEST_CASE("a choice is a real control in its label; text only for screen readers comes first") {
    scene::Scene made;
    page::Node& option = made.add(Role::radio, scene::option);
    option.group = "plek";
    option.action = "choose plek nek";
    option.checked = true;
    made.add(Role::label, scene::option_label, "Nek", 1);
    made.add(Role::heading1, scene::heading, "Bel 112").prefix = "Spoed:";
    CHECK(html_of(made) ==
          "<label id=\"n1\" class=\"s\" data-act=\"choose plek nek\"><input type=\"radio\" name=\"plek\" "
          "checked>\n<span id=\"n2\" class=\"s\">Nek</span>\n</label>\n"
          "<h1 id=\"n3\" class=\"s\" tabindex=\"-1\"><span class=\"lw-hidden\">Spoed: </span>Bel 112</h1>\n");
  }

  TEST_CASE("a field is a control without an end tag, with its name, what it does and what was typed") {
    scene::Scene made;
    page::Node& field = made.add(Role::field, scene::body);
    field.label = "Mijn vraag 1";
    field.value = "Mag ik \"fietsen\"?";
    field.action = "write 0";
    made.add(Role::paragraph, scene::body, "Daarna");
    CHECK(html_of(made) ==
          "<input id=\"n1\" class=\"s\" type=\"text\" autocomplete=\"off\" data-act=\"write 0\" "
          "aria-label=\"Mijn vraag 1\" value=\"Mag ik &quot;fietsen&quot;?\">"
          "<p id=\"n2\" class=\"s\">Daarna</p>\n");
  }
}
