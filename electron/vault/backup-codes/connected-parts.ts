/**
 * The strongly connected parts of a graph (Tarjan 1972), without recursion: a chain of thousands of
 * nodes does not overflow the stack.
 */
export function connectedParts(
  nodes: readonly number[],
  next: (node: number) => readonly number[],
): number[][] {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const parts: number[][] = [];
  const lower = (node: number, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };
  const enter = (node: number): { node: number; others: readonly number[]; at: number } => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, others: next(node), at: 0 };
  };

  for (const root of nodes) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const other = step.others[step.at];
      step.at += 1;
      if (other !== undefined) {
        if (!order.has(other)) path.push(enter(other));
        else if (isOpen.has(other)) lower(step.node, order.get(other) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lower(above.node, low.get(step.node) ?? 0);
      if (low.get(step.node) === order.get(step.node)) {
        const part: number[] = [];
        for (let node = open.pop(); node !== undefined; node = open.pop()) {
          isOpen.delete(node);
          part.push(node);
          if (node === step.node) break;
        }
        parts.push(part);
      }
    }
  }
  return parts;
}
