using System.Text;
using Torii.Core.Catalogue;

namespace Torii.Tests.Documents;

/// <summary>Writes the table of models from the catalogue that the server works with.</summary>
internal static class ModelTable
{
    private static ModelCatalogue Catalogue => SoraModels.Catalogue;

    /// <summary>The table.</summary>
    public static string Write()
    {
        var text = new StringBuilder("| model | makes | size | seconds | plan at Sora | other names |\n|---|---|---|---|---|---|\n");
        foreach (var model in Catalogue.Models)
        {
            text.Append($"| `{model.Name}` | {MakesOf(model)} | {SizeOf(model)} | {SecondsOf(model)} | {(model.Plan is null ? "" : $"`{model.Plan}`")} | {OtherNamesOf(model)} |\n");
        }

        return text.ToString().TrimEnd();
    }

    private static string MakesOf(Model model) => model.Kind.ToString().ToLowerInvariant();

    private static string SizeOf(Model model) =>
        model.Members.Count == 0 ? $"{model.Size}" : string.Join(", ", model.Members.Select(member => $"{member.Size}").Where(size => size.Length > 0).Distinct(StringComparer.Ordinal));

    private static string SecondsOf(Model model) =>
        model.Members.Count == 0 ? $"{model.Seconds}" : string.Join(", ", model.Members.Select(member => member.Seconds).OfType<int>().Distinct().Order());

    private static string OtherNamesOf(Model model) =>
        string.Join(", ", Catalogue.Names.Where(name => name != model.Name && Catalogue.Find(name) == model).Order(StringComparer.Ordinal).Select(name => $"`{name}`"));
}
