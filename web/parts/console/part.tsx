// One box of what lies beside a case.

import type { ComponentChildren } from 'preact';

export const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="around-part">
    <h3>{title}</h3>
    {children}
  </section>
);
