// The mark: a tree whose crown is speech. And the name beside it.

export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="4 4 56 54" aria-hidden="true">
      <path
        class="mark-tree"
        d="M32 5c7 0 12.600 3.700 15 8.900C53.300 15 58 19.700 58 25.700c0 6.800-5.600 12.200-12.700 12.200h-8c.200 6 1.700 11.100 6.200 15.600H20.500c4.500-4.500 6-9.600 6.200-15.600h-8C11.600 37.900 6 32.500 6 25.700 6 19.700 10.700 15 17 13.900 19.400 8.700 25 5 32 5z"
      />
      <g class="mark-words">
        <circle cx="21" cy="24.500" r="3.700" />
        <circle cx="32" cy="24.500" r="3.700" />
        <circle cx="43" cy="24.500" r="3.700" />
      </g>
    </svg>
  );
}

export function Wordmark({ size = 34 }: { size?: number }) {
  return (
    <span class="wordmark">
      <Mark size={size} />
      <span class="wordmark-name">Palabre</span>
    </span>
  );
}
