namespace Torii.Doors.Images.Reading;

/// <summary>A field about how a picture is to be made that no upstream here has a way to be asked for.</summary>
/// <param name="Field">The field.</param>
/// <param name="Met">The words that come true all the same, or change nothing.</param>
/// <param name="Unmet">The words that do not.</param>
/// <param name="Why">The reason, in words for the client.</param>
internal sealed record ImageWish(string Field, IReadOnlyList<string> Met, IReadOnlyList<string> Unmet, string Why);
