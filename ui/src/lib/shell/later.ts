import type { Component } from 'svelte';

/** A part of the window that is read from the disk when it is first needed: at once if that was before. */
export type Part<Props extends object> = () => Component<Props> | Promise<Component<Props>>;

/** What a part is told: nothing, or what it asks for. */
export type Told<Props extends object> = Props extends Record<string, never> ? object : Props;

/** A part that `read` reads, once. One that could not be read is tried again. */
export function later<Props extends object>(read: () => Promise<{ default: Component<Props> }>): Part<Props> {
  let part: Component<Props> | undefined;
  return () => part ?? read().then((file) => (part = file.default));
}
