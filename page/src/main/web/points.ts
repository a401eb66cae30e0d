/** Offsets of the API count Unicode code points, those of JavaScript UTF-16 units; the two differ behind every emoji. */
export class Points {
  private readonly at: Uint32Array | null;

  constructor(readonly text: string) {
    let astral = false;
    for (let i = 0; i < text.length && !astral; i++) {
      const c = text.charCodeAt(i);
      astral = c >= 0xd800 && c < 0xdc00;
    }
    if (!astral) {
      this.at = null;
      return;
    }
    const at: number[] = [];
    for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) {
      at.push(i);
    }
    at.push(text.length);
    this.at = Uint32Array.from(at);
  }

  /** The UTF-16 offset of a code point. */
  unit(point: number): number {
    return this.at === null ? point : (this.at[point] ?? this.text.length);
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }

  /** How many code points there are. */
  get length(): number {
    return this.at === null ? this.text.length : this.at.length - 1;
  }
}
