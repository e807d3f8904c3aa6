namespace Torii.Simulator.Posts;

/// <summary>A draft that its owner made public. Written down anew when it changes.</summary>
/// <param name="Id">Its id: <c>s_…</c>.</param>
/// <param name="Account">The id of the account that owns it.</param>
/// <param name="GenerationId">The draft it shows.</param>
/// <param name="Created">When it was posted.</param>
/// <param name="Deleted">Whether it is gone again.</param>
internal sealed record Post(string Id, string Account, string GenerationId, DateTimeOffset Created, bool Deleted = false);
