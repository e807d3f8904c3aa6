namespace Torii.Commands;

/// <summary>How many accounts came of an import.</summary>
internal sealed record ImportSum(int Added, int Updated, int Failed)
{
    /// <inheritdoc />
    public override string ToString() => $"{Added} added, {Updated} updated, {Failed} failed";
}
