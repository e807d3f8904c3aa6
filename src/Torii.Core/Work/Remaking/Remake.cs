using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Work.Intaking;
using Torii.Core.Work.Repeating;
using Torii.Core.Work.Tailoring;

namespace Torii.Core.Work.Remaking;

/// <summary>
/// Asks once more for what a generation asked for, for the same client key and under the same rights and limits. What was
/// settled then stays settled; how it is made is decided anew.
/// </summary>
public sealed class Remake
{
    private readonly ModelCatalogue _catalogue;
    private readonly ClientBook _clients;
    private readonly IngredientsReader _ingredients;
    private readonly AccountPool _pool;
    private readonly Intake _intake;

    internal Remake(ModelCatalogue catalogue, ClientBook clients, IngredientsReader ingredients, AccountPool pool, Intake intake) =>
        (_catalogue, _clients, _ingredients, _pool, _intake) = (catalogue, clients, ingredients, pool, intake);

    /// <summary>Asks for it.</summary>
    /// <returns>What became of that; null where its model or its client key is not there any more.</returns>
    public async Task<IntakeOutcome?> MakeAsync(Generation earlier, CancellationToken cancellationToken)
    {
        if (_catalogue.Find(earlier.AskedModel) is not { } model || _clients.Find(earlier.ClientId) is not { } client)
        {
            return null;
        }

        var asked = earlier.Request;
        var request = new IntakeRequest
        {
            Client = client,
            Door = earlier.Door,
            AskedModel = earlier.AskedModel,
            Model = model,
            Prompt = asked.Prompt,
            Seconds = asked.Asked?.Seconds,
            Size = asked.Asked?.Size,
            Strict = asked.IsStrict,
            Unmet = asked.Unmet ?? [],
            WebhookUrl = earlier.Webhooks.Except(client.Webhooks, StringComparer.Ordinal).Select(url => new Uri(url)).FirstOrDefault(),
            Ask = Ask.Once,
        };
        var named = await _ingredients.ReadAsync(earlier, cancellationToken);
        return await _intake.RemakeAsync(request, new RecipeOutcome.Settled(Tailor.DraftOf(asked, model), named with { SoraPin = PinOf(named) }), cancellationToken);
    }

    // The account that owned what it goes out from may have left since.
    private string? PinOf(Ingredients named) =>
        named.SoraPin is { } pin && _pool.Find(pin) is { Upstream: var upstream } && upstream.ServesAs == Target.Sora.Upstream ? pin : null;
}
