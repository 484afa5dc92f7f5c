// Styles that a room brings along when it is loaded.

declare module '*.css';
