// The article by CanvasKit, the engine of Flutter's web apps, as its documentation shows: a Paragraph for each block, all of
// what is on the screen drawn anew for each frame that scrolls.
const load = async (name) => (await fetch(name)).arrayBuffer();

const [CanvasKit, blocks, regular, bold] = await Promise.all([
  globalThis.CanvasKitInit({ locateFile: (file) => file }),
  fetch("article.json").then((response) => response.json()),
  load("regular.ttf"),
  load("bold.ttf"),
]);
const fonts = CanvasKit.TypefaceFontProvider.Make();
fonts.registerFont(regular, "Text");
fonts.registerFont(bold, "Strong");
const sizes = { h1: 32, h2: 26, h3: 22 };
const styleOf = (tag) =>
  new CanvasKit.ParagraphStyle({
    textStyle: {
      color: CanvasKit.BLACK,
      fontFamilies: [tag in sizes ? "Strong" : "Text"],
      fontSize: sizes[tag] ?? 18,
      heightMultiplier: 1.5,
    },
  });
const paragraphs = blocks.map(({ tag, text }) => {
  const builder = CanvasKit.ParagraphBuilder.MakeFromFontProvider(styleOf(tag), fonts);
  builder.addText(text);
  return builder.build();
});

const canvas = document.querySelector("canvas");
const room = document.querySelector("div");
let surface, tops;

function layOut() {
  const scale = devicePixelRatio;
  canvas.width = innerWidth * scale;
  canvas.height = innerHeight * scale;
  surface?.delete();
  surface = CanvasKit.MakeWebGLCanvasSurface(canvas);
  let y = 20;
  tops = paragraphs.map((paragraph) => {
    paragraph.layout(innerWidth - 40);
    const top = y;
    y += paragraph.getHeight() + 18;
    return top;
  });
  room.style.height = `${y}px`;
}

function draw() {
  const on = surface.getCanvas();
  on.clear(CanvasKit.WHITE);
  on.save();
  on.scale(devicePixelRatio, devicePixelRatio);
  on.translate(20, -scrollY);
  paragraphs.forEach((paragraph, i) => {
    const seen = tops[i] < scrollY + innerHeight && tops[i] + paragraph.getHeight() > scrollY;
    if (seen) on.drawParagraph(paragraph, 0, tops[i]);
  });
  on.restore();
  surface.flush();
}

layOut();
draw();
addEventListener("scroll", () => requestAnimationFrame(draw));
addEventListener("resize", () => (layOut(), draw()));
requestAnimationFrame(() => performance.mark("bench:read"));
