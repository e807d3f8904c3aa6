namespace Torii.Tests.Browser;

/// <summary>How a console is looked at.</summary>
/// <param name="Width">The window's width in pixels.</param>
/// <param name="IsDark">Whether the system is set to dark.</param>
internal sealed record Look(int Width, bool IsDark)
{
    /// <summary>A phone's width.</summary>
    public const int Phone = 390;

    /// <summary>A desk's width.</summary>
    public const int Desk = 1440;

    /// <summary>The browser's language.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>Whether it is a phone.</summary>
    public bool IsPhone => Width <= Phone;

    /// <summary>The window's height in pixels.</summary>
    public int Height => IsPhone ? 844 : 900;

    /// <inheritdoc />
    public override string ToString() => $"{(IsDark ? "dark" : "light")}-{Width}";
}
