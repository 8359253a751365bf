using AiByHand.Solutions;

namespace AiByHand.Runs.Plans;

/// <summary>One page of one copy, with all there is to know of it: fresh from a draw, or from a manifest.</summary>
/// <param name="Copy">Whose.</param>
/// <param name="Topic">Which topic of the run.</param>
/// <param name="Page">Which page of the copy, from 1.</param>
/// <param name="Code">The code that the page carries: a practice sheet's own (<c>rnn.r1.book.7</c>), an exam sheet's opaque one.</param>
/// <param name="Seed">The seed it was drawn from.</param>
/// <param name="Solution">Givens and answers.</param>
/// <param name="Effort">What it takes.</param>
public sealed record RunSheet(Copy Copy, PlannedTopic Topic, int Page, string Code, ulong Seed, Solution Solution, Effort Effort);
