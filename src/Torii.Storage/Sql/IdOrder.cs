namespace Torii.Storage.Sql;

/// <summary>Where lists begin that are read in the order of ids. Ids are hexadecimal.</summary>
internal static class IdOrder
{
    /// <summary>None comes before this.</summary>
    public const string Beginning = "";

    /// <summary>None comes after this.</summary>
    public const string End = "g";
}
