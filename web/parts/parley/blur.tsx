// The blurred promise of an image while it loads, or instead of it while it is hidden.

import { decode, isBlurhashValid } from 'blurhash';
import { useLayoutEffect, useRef } from 'preact/hooks';

const SIDE = 24;

export function Blur({ hash }: { hash: string | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !hash || !isBlurhashValid(hash).result) return;
    const image = context.createImageData(SIDE, SIDE);
    image.data.set(decode(hash, SIDE, SIDE));
    context.putImageData(image, 0, 0);
  }, [hash]);
  return <canvas class="blur" ref={canvas} width={SIDE} height={SIDE} aria-hidden="true" />;
}
