/** Words of a group: its title, what its total counts, and what to do where no step says it. */
export interface KindWords {
  title: string;
  total: string;
  todo: string;
}

/** The groups the core knows, and their messages. What is counted differs: totals are never added up. */
export const KINDS: Readonly<Record<string, KindWords>> = {
  must_notify: { title: 'today-must-notify', total: 'today-count-pairs', todo: 'today-todo-must-notify' },
  alignment_changed: { title: 'today-alignment-changed', total: 'today-count-pairs', todo: 'today-todo-alignment-changed' },
  next_step: { title: 'today-next-step', total: 'today-count-parents', todo: 'today-todo-next-step' },
  agreed_call: { title: 'today-agreed-call', total: 'today-count-parents', todo: 'today-todo-next-step' },
  conflict: { title: 'today-conflict', total: 'today-count-pairs', todo: 'today-todo-conflict' },
  needs_counsel: { title: 'today-needs-counsel', total: 'today-count-pairs', todo: 'today-todo-needs-counsel' },
  decision: { title: 'today-decision', total: 'today-count-parents', todo: 'today-todo-decision' },
  childs_side: { title: 'today-childs-side', total: 'today-count-pairs', todo: 'today-todo-childs-side' },
  best_interests_route: { title: 'today-best-interests-route', total: 'today-count-pairs', todo: 'today-todo-best-interests-route' },
  reconfirm: { title: 'today-reconfirm', total: 'today-count-pairs', todo: 'today-todo-reconfirm' },
  coming_of_age: { title: 'today-coming-of-age', total: 'today-count-children', todo: 'today-todo-comes-of-age' },
};
