using System.Globalization;

namespace Torii.Core.Stores;

/// <summary>What a database that was restored from a backup says of that, until a server starts on it.</summary>
/// <param name="MadeAt">When the backup was made.</param>
/// <param name="GoOn">Whether what waited then is to be sent, although it may have been sent since.</param>
public sealed record RestoredFrom(DateTimeOffset MadeAt, bool GoOn)
{
    /// <summary>The setting that says it.</summary>
    public const string Setting = "restored-from";

    private const string Going = "go-on";
    private const string Stopping = "stop";

    /// <summary>The form in which it is kept: Unix milliseconds, and whether to go on.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MadeAt.ToUnixTimeMilliseconds()} {(GoOn ? Going : Stopping)}");

    /// <summary>Reads what <see cref="ToString"/> wrote. Of anything else nothing is sent that may have been.</summary>
    public static RestoredFrom Parse(string text) => text.Split(' ') is [var at, var how] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        ? new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), how == Going)
        : new(DateTimeOffset.UnixEpoch, GoOn: false);
}
