// One thing after the other: every change of the page runs alone, in the order it came. Knows nothing of the page.

/**
 * @param {object} options
 * @param {(error: unknown) => void} options.failed  a task threw; those behind it run all the same
 * @param {(busy: boolean) => void} options.signal   true when work begins, false once nothing is left to do
 */
export function createQueue({ failed, signal }) {
  /** @type {Promise<unknown>} */
  let work = Promise.resolve();
  let waiting = 0; // tasks, the one that runs included
  let holds = 0; // tasks, and whatever else is on its way here
  let lastAsked = false;

  // Something is on its way that will become a task: busy until the function that this returns is called.
  function hold() {
    if (holds++ === 0) signal(true);
    let held = true;
    return () => {
      if (held && --holds === 0) signal(false);
      held = false;
    };
  }

  /** Resolves once the task has run. @param {() => unknown} task */
  function add(task) {
    const release = hold();
    ++waiting;
    work = work
      .then(task)
      .catch(failed)
      .finally(() => {
        --waiting;
        release();
      });
    return work;
  }

  /**
   * For what takes the longest and can wait (painting): whatever else a person did goes first, and one run shows it all.
   * @param {() => unknown} task
   */
  function addLast(task) {
    if (lastAsked) return;
    lastAsked = true;
    add(() => {
      lastAsked = false;
      return waiting > 1 ? addLast(task) : task();
    });
  }

  return { add, addLast, hold, isWorking: () => waiting > 0 };
}
