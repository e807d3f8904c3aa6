namespace Torii.Importing;

/// <summary>The modes by the names that sora2api gave them.</summary>
internal static class ImportModes
{
    /// <summary>Every name.</summary>
    public static readonly string[] Names = ["offline", "at", "st", "rt"];

    /// <summary>The mode of that name; null where there is none.</summary>
    public static ImportMode? Find(string? name) => name switch
    {
        "offline" => ImportMode.Offline,
        "at" => ImportMode.Access,
        "st" => ImportMode.Session,
        "rt" => ImportMode.Refresh,
        _ => null,
    };

    /// <summary>What a token without any description must be for a mode; null where it can be any.</summary>
    public static TokenKind? TokenOf(ImportMode? mode) => mode switch
    {
        ImportMode.Access => TokenKind.Access,
        ImportMode.Session => TokenKind.Session,
        ImportMode.Refresh => TokenKind.Refresh,
        _ => null,
    };
}
