using Torii.Core.Generations;

namespace Torii.Core.Providers;

/// <summary>A question after an account's running tasks.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Tasks">The upstream's names for them.</param>
/// <param name="EndExpected">
/// Whether one of them should be over by now: where results and running tasks are in different lists, the results are
/// then looked at first, and how the others are getting on may go unreported.
/// </param>
public sealed record TaskQuestion(GenerationKind Kind, IReadOnlyCollection<string> Tasks, bool EndExpected = false);
