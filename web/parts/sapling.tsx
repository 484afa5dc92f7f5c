// A small tree for empty pages.

export function Sapling() {
  return (
    <svg class="sapling" viewBox="0 0 120 96" width="120" height="96" aria-hidden="true">
      <ellipse class="sapling-ground" cx="60" cy="88" rx="52" ry="6" />
      <path class="sapling-trunk" d="M57 88c1.500-12 1.500-22 0-34h6c-1.500 12-1.500 22 0 34zM60 66l12-9M60 72l-11-8" />
      <path
        class="sapling-crown"
        d="M60 8c11 0 19.500 5.700 23 13.700C92.500 23.500 99 30 99 39c0 10.500-8.500 18.500-19.500 18.500h-39C29.500 57.500 21 49.500 21 39c0-9 6.500-15.500 16-17.300C40.500 13.700 49 8 60 8z"
      />
      <g class="sapling-words">
        <circle cx="44" cy="37" r="4.500" />
        <circle cx="60" cy="37" r="4.500" />
        <circle cx="76" cy="37" r="4.500" />
      </g>
    </svg>
  );
}
