// The article as PDF in pdf.js's own viewer component, with its text layer.
import * as pdfjs from "./pdf.mjs";

globalThis.pdfjsLib = pdfjs;
pdfjs.GlobalWorkerOptions.workerSrc = "./pdf.worker.mjs";
const { EventBus, PDFLinkService, PDFViewer } = await import("./pdf_viewer.mjs");
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container: document.querySelector("#container"), eventBus, linkService });
linkService.setViewer(viewer);
eventBus.on("pagesinit", () => (viewer.currentScaleValue = "page-width"));
eventBus.on("pagerendered", ({ pageNumber }) => {
  if (pageNumber === 1) requestAnimationFrame(() => performance.mark("bench:read"));
});
const pdf = await pdfjs.getDocument({ url: "article.pdf" }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf);
