using Torii.Core.Generations;

namespace Torii.Admin.Generations;

/// <summary>A result's public post at its upstream.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Name">The upstream's name for it; null while that is unknown.</param>
/// <param name="Link">Where people see it; null while that is unknown.</param>
internal sealed record PostDetail(PostState State, string? Name, string? Link);
