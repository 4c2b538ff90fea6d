// The engine's worker, with a handle for tests.

/** Gives the test a way to make the worker lose its context, as a driver does: `self.loseForTest` in the worker. */
export const losable = async (page, context) =>
  context.route("**/engine-worker-*", async (route) => {
    const response = await route.fetch();
    const hook = `const getContext = OffscreenCanvas.prototype.getContext;
      OffscreenCanvas.prototype.getContext = function (...rest) {
        const made = getContext.apply(this, rest);
        if (made) self.loseForTest = made.getExtension("WEBGL_lose_context");
        return made;
      };\n`;
    await route.fulfill({ response, body: hook + (await response.text()) });
  });
