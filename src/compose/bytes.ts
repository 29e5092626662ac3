/** Bytes as csv-parse and gray-matter ask Node's for them; all text is UTF-8. */
class Bytes extends Uint8Array {
  copy(target: Uint8Array, at = 0, start = 0, end = this.length): void {
    target.set(this.subarray(start, end), at);
  }

  /** A view of the same memory, as Node's is. */
  override slice(start?: number, end?: number): Bytes {
    return this.subarray(start, end) as Bytes;
  }

  override toString(_encoding?: string, start = 0, end = this.length): string {
    return decoder.decode(this.subarray(start, end));
  }

  compare(other: Uint8Array, start = 0, end = other.length): number {
    const some = other.subarray(start, end);
    const at = this.findIndex((byte, index) => byte !== some[index]);
    if (at === -1) return this.length - some.length;
    return (this[at] ?? 0) - (some[at] ?? -1);
  }

  equals(other: Uint8Array): boolean {
    return this.compare(other) === 0;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What csv-parse and gray-matter use of Node's Buffer. The whole of it weighs as much as a page. */
export const bytes = {
  from: (value: string | ArrayLike<number>): Bytes =>
    new Bytes(typeof value === 'string' ? encoder.encode(value) : value),
  allocUnsafe: (size: number): Bytes => new Bytes(size),
  isBuffer: (value: unknown): value is Bytes => value instanceof Bytes,
  compare: (one: Bytes, other: Bytes): number => one.compare(other),
  concat: (some: readonly Bytes[]): Bytes => new Bytes(some.flatMap((one) => [...one])),
};
