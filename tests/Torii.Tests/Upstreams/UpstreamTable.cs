using System.Text.Json.Nodes;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Tests.Upstreams;

/// <summary>What each preset makes of each public model and of what Sora could do, found by the real routes.</summary>
internal sealed class UpstreamTable(Wayfinder wayfinder)
{
    private const string Exact = "exact";
    private const string Impossible = "–";

    // What some presets leave to the operator: the server's address, and the name of its model. Any will do.
    private const string SomeAddress = "http://127.0.0.1/v1";
    private static readonly string[] WithoutAModel = ["deepinfra"];

    private readonly IReadOnlyList<(string Name, RouteBook Routes)> _upstreams =
    [
        ("sora", RouteBook.OnlySora),
        .. PresetBook.Names.Select(preset => (preset, new RouteBook(TargetsOf(preset), []))),
    ];

    /// <summary>The table, in Markdown.</summary>
    public string Write() =>
        $"""
        {Head("model")}
        {string.Join('\n', SoraModels.Catalogue.Models.Select(model => Row($"`{model.Name}`", routes => CellOf(routes, model, Wanted.Plain(model)))))}

        {Head("what")}
        {string.Join('\n', Wanted.Features.Select(wanted => Row(wanted.Name, routes => CellOf(routes, wanted.Model, wanted))))}
        """;

    private static IReadOnlyList<Target> TargetsOf(string preset)
    {
        var reader = new UpstreamReader();
        var own = new JsonObject { ["BaseUrl"] = SomeAddress };
        if (WithoutAModel.Contains(preset))
        {
            own["Targets"] = new JsonObject { ["videos"] = new JsonObject { ["Model"] = "some-model" } };
        }

        var settled = reader.Read(preset, preset, own);
        reader.Mistakes.ShouldBeEmpty();
        return settled!.Targets;
    }

    private string Head(string first) => $"| {first} | {string.Join(" | ", _upstreams.Select(upstream => upstream.Name))} |\n|---|{string.Concat(_upstreams.Select(_ => "---|"))}";

    private string Row(string name, Func<RouteBook, string> cell) => $"| {name} | {string.Join(" | ", _upstreams.Select(upstream => cell(upstream.Routes)))} |";

    // As intake does it: a way without adjustments first, then the first one there is.
    private string CellOf(RouteBook routes, Model model, Wanted wanted)
    {
        var ways = routes.Of(model, model.Name)
            .Select(target => wayfinder.Find(target, model, wanted.Draft, wanted.Ingredients(target), _ => true))
            .OfType<WayOutcome.Found>()
            .Select(found => found.Way)
            .ToList();
        var best = ways.Find(way => way.Adjustments is []) ?? ways.FirstOrDefault();
        return best is null ? Impossible : best.Adjustments is [] ? Exact : string.Join(", ", best.Adjustments.Select(Word).Distinct());
    }

    private static string Word(Adjustment adjustment) => adjustment.Field switch
    {
        "seconds" => $"{adjustment.Used} s",
        "size" => adjustment.Used!,
        _ => "stand-in",
    };
}
