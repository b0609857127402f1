// Recorded stacks that differ, by seed, and why. They are run and shown all the same.
const race = (what) => `a race on Pulumi's own engine, which begins registrations in no order: ${what}`;

export const unlike = {
  2: "Pulumi's engine takes a program to have one URN twice, because something untargeted that was registered sooner needs that resource",
  3: race("whether an import that fails comes before the update of another resource"),
  36: race("whether a resource that is refused comes before the update of another"),
  68: race("how many resources are made before one that is refused"),
  83: race("whether other resources are compared before an import fails"),
  89: "a preview goes on after a failure, to name every mistake; Pulumi's ends",
  96: race("whether the stack's outputs are told before a replacement is refused that they do not need"),
  101: race("whether another resource is compared before a replacement is refused"),
};
