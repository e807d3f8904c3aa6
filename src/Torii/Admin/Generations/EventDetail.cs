using Torii.Core.Generations;

namespace Torii.Admin.Generations;

/// <summary>An entry of a timeline.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">When it was written.</param>
/// <param name="Type">What it tells.</param>
/// <param name="Progress">How far the generation was, 0 to 100.</param>
/// <param name="Text">More of it in words; null where the type says all.</param>
internal sealed record EventDetail(int Number, DateTimeOffset At, TimelineEventType Type, int Progress, string? Text);
