using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;

namespace Torii.Core.Routing.Offers;

/// <summary>Who can be reached at a moment: each question is put to the pool once.</summary>
internal sealed class Reach(AccountPool pool)
{
    private readonly Dictionary<Lane, string?> _known = [];

    /// <summary>An account that can make something at a target, be it only later; null where there is none.</summary>
    /// <param name="target">The target.</param>
    /// <param name="kind">What is to be made.</param>
    /// <param name="plan">The subscription it takes; null for any.</param>
    public string? AccountOf(Target target, GenerationKind kind, string? plan)
    {
        var lane = new Lane(target.Name, kind, plan, Pin: null);
        if (!_known.TryGetValue(lane, out var account))
        {
            _known[lane] = account = pool.Judge(lane).Where(judged => judged.Verdict.MayServe).Select(judged => judged.Account.Id).FirstOrDefault();
        }

        return account;
    }

    /// <summary>The models of one length and size each that a model stands for at a target, as far as somebody can make them.</summary>
    public IReadOnlyList<Model> MembersOf(Model model, Target target) => model.Members is []
        ? [model]
        : [.. model.Members.Where(member => member.Plan is null || AccountOf(target, member.Kind, member.Plan) is not null)];
}
