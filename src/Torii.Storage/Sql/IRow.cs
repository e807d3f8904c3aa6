namespace Torii.Storage.Sql;

/// <summary>The row that a statement stands on. Columns count from 0, in the order of the statement's text.</summary>
internal interface IRow
{
    /// <summary>Whether the column holds nothing.</summary>
    bool IsNull(int column);

    /// <summary>A whole number.</summary>
    long Int64(int column);

    /// <summary>A text's UTF-8 bytes. They are gone with the next row.</summary>
    ReadOnlySpan<byte> Utf8(int column);
}
