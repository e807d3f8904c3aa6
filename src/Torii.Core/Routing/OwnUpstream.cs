namespace Torii.Core.Routing;

/// <summary>An upstream that an operator added at the console, as it was written: before its preset is laid under it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Preset">The preset it begins with.</param>
/// <param name="Fields">What it says beside that, a JSON object. Nothing in it is secret: keys are credentials of its accounts.</param>
/// <param name="Position">Its place among the others, which are tried in this order.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="IsRetired">Whether it gets no more work, and is kept for what it has under way.</param>
public sealed record OwnUpstream(string Name, string Preset, string Fields, int Position, DateTimeOffset CreatedAt, bool IsRetired);
