// What has the wrong shape for a form, since somebody wrote it so in a text editor, is named instead of taking the page along.
import { Component, createElement as h } from "react";

export class Net extends Component {
  /** @type {{error: unknown}} */
  state = { error: null };

  /** @param {unknown} error */
  static getDerivedStateFromError(error) {
    return { error };
  }

  render() {
    if (!this.state.error) return /** @type {any} */ (this.props).children;
    return h(
      "p",
      { className: "caution", role: "alert" },
      "Dit onderdeel past niet in een formulier. Kijk bij Controle wat er mis is, en herstel het in een teksteditor.",
    );
  }
}
