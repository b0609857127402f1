// Recorded stacks that differ, by seed, and why: each is a race on Pulumi's own engine, or something that we do otherwise on purpose.
export const unlike = {
};
