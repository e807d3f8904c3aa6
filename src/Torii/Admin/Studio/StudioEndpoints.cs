using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Sessions;
using Torii.Core.Catalogue;
using Torii.Core.Prompts;
using Torii.Core.Routing.Offers;

namespace Torii.Admin.Studio;

/// <summary><c>GET /api/admin/studio/options</c>: what the studio offers. What it makes it asks for at the public API.</summary>
internal sealed class StudioEndpoints(ModelCatalogue catalogue, Availability availability, Hindrances hindrances, ConsoleClient client)
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder admin) => admin.MapGet("/studio/options", (StudioEndpoints studio) => studio.Options())
        .WithName("studio.options")
        .WithSummary("What can be made by hand: models with what they can do now or why not, styles, limits.")
        .WithTags("Studio");

    private Ok<StudioOptions> Options()
    {
        var offers = availability.Of(catalogue.Models).ToDictionary(entry => entry.Model.Name, entry => entry.Offer, StringComparer.Ordinal);
        return TypedResults.Ok(new StudioOptions(client.Find()?.Id, Styles.All, StudioLimits.OfDoors, [.. catalogue.Models.Select(model => Of(model, offers.GetValueOrDefault(model.Name)))]));
    }

    private StudioModel Of(Model model, Offer? offer) => new(
        model.Name,
        model.Kind,
        model.Description,
        model.Tier,
        model.Size?.ToString(),
        model.Seconds,
        model.Plan,
        model.Expansion,
        model.Extends,
        model.Members is not [],
        offer is null ? null : StudioOffer.Of(offer),
        offer is null ? hindrances.Of(model) : null);
}
