// The format of figures.json.
#include "content/read/read.h"

namespace lw::content {

namespace {

void read_figure(ObjectReader& json, Figure& figure) {
  figure.id = json.id("id");
  figure.kind = json.one_of<Figure::Kind>("kind");
  figure.section = json.text("section");
  figure.title = json.prose("title");
  figure.quote = json.prose("quote");
  figure.labels = json.texts("labels");
  figure.states = json.proses("states");
  figure.start = json.whole_number("start");
  figure.more = json.prose("more", Need::nullable);
  figure.less = json.prose("less", Need::nullable);
}

}  // namespace

void read_figures(ObjectReader& json, Figures& figures) {
  json.list("figures", figures.figures, read_figure);
}

}  // namespace lw::content
