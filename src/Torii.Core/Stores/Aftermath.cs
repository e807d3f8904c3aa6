using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Core.Stores;

/// <summary>What has come of a generation so far, beside the row itself.</summary>
/// <param name="Results">Its results in order; empty while it has none.</param>
/// <param name="UpstreamName">What the upstream calls the newest result; null where it has no name for one.</param>
/// <param name="Post">Its public post; null where none was ever asked for.</param>
/// <param name="Notes">The notes of its timeline, in order.</param>
public sealed record Aftermath(IReadOnlyList<MediaRecord> Results, string? UpstreamName, Post? Post, IReadOnlyList<string> Notes);
