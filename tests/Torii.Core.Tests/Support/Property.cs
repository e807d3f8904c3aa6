using FsCheck;
using FsCheck.Fluent;

namespace Torii.Core.Tests.Support;

/// <summary>Checks that something holds for many values, the same ones in each run.</summary>
internal static class Property
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20260501UL, 9UL).WithMaxTest(200).WithQuietOnSuccess(true);

    /// <summary>Checks <paramref name="holds"/> for values of <paramref name="gen"/>; what it throws is a failure too.</summary>
    public static void Holds<T>(Gen<T> gen, Action<T> holds) =>
        Check.One(Repeatable, Prop.ForAll(Arb.From(gen), holds));
}
