// What styles.mjs uses of css-tree, which has no types of its own.
declare module "css-tree" {
  export type CssNode = {
    type: string;
    property: string;
    prelude: CssNode;
    block: CssNode;
    children: Iterable<CssNode> & { toArray(): CssNode[] };
  };
  export function parse(css: string, options: object): CssNode;
  export function generate(node: CssNode): string;
}
