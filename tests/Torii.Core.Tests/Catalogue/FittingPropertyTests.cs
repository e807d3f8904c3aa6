using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Property = Torii.Core.Tests.Support.Property;

namespace Torii.Core.Tests.Catalogue;

public sealed class FittingPropertyTests
{
    private static readonly Gen<Model> Models = Gen.Elements<Model>(SoraModels.Catalogue.Models);

    private static readonly Gen<PixelSize> Sizes = Gen.OneOf(
        from width in Gen.Choose(1, 4096) from height in Gen.Choose(1, 4096) select new PixelSize(width, height),
        Gen.Elements(SoraModels.Catalogue.Models.Select(model => model.Size).OfType<PixelSize>().ToArray()));

    // Of each three one asks for nothing.
    private static readonly Gen<(Model Model, int? Seconds, PixelSize? Size, bool HasPlan)> Asks =
        from model in Models
        from seconds in Gen.Choose(1, 60)
        from size in Sizes
        from withSeconds in Gen.Choose(0, 2)
        from withSize in Gen.Choose(0, 2)
        from hasPlan in Gen.Elements(true, false)
        select (model, withSeconds > 0 ? seconds : (int?)null, withSize > 0 ? size : (PixelSize?)null, hasPlan);

    [Fact]
    public void Used_IsAMemberThatCanBeServed() => Property.Holds(Asks, ask =>
    {
        var used = Find(ask).Used;
        if (ask.Model.Members is [])
        {
            used.ShouldBeSameAs(ask.Model);
            return;
        }

        ask.Model.Members.ShouldContain(used);
        (used.Plan is null || ask.HasPlan || ask.Model.Members.All(member => member.Plan is not null)).ShouldBeTrue();
    });

    [Fact]
    public void Adjustments_AreWhatDepartsAndNameBoth() => Property.Holds(Asks, ask =>
    {
        var fit = Find(ask);
        var expected = new List<(string, string?, string?)>();
        if (ask.Size is not null && ask.Size != fit.Used.Size)
        {
            expected.Add(("size", ask.Size.ToString(), fit.Used.Size?.ToString()));
        }

        if (ask.Seconds is not null && ask.Seconds != fit.Used.Seconds)
        {
            expected.Add(("seconds", Text(ask.Seconds), Text(fit.Used.Seconds)));
        }

        fit.Adjustments.Select(adjustment => (adjustment.Field, adjustment.Asked, adjustment.Used)).ShouldBe(expected);
    });

    [Fact]
    public void Ask_ForAMembersOwnSizeAndLength_IsMetExactly() => Property.Holds(
        from family in Models.Where(model => model.Members.Count > 0) from member in Gen.Elements<Model>(family.Members) select (family, member),
        ask =>
        {
            var fit = Fitting.Find(ask.family, ask.member.Seconds, ask.member.Size, _ => true);

            (fit.Used.Size, fit.Used.Seconds).ShouldBe((ask.member.Size, ask.member.Seconds));
            fit.Adjustments.ShouldBeEmpty();
        });

    [Fact]
    public void Used_OfItsSize_IsTheNearestInLength() => Property.Holds(Asks, ask =>
    {
        var used = Find(ask).Used;
        var seconds = ask.Seconds ?? ask.Model.Seconds ?? 0;

        ask.Model.Members.Where(member => member.Size == used.Size && (member.Plan is null || ask.HasPlan || used.Plan is not null))
            .ShouldAllBe(member => Math.Abs(seconds - (member.Seconds ?? 0)) >= Math.Abs(seconds - (used.Seconds ?? 0)));
    });

    [Fact]
    public void Used_NeverTurnsTheAskedShapeRound() => Property.Holds(Asks, ask =>
    {
        if (ask.Size is { } asked && asked.Width != asked.Height && ask.Model.Members.Count > 0 && Find(ask).Used.Size is { } made && made.Width != made.Height)
        {
            made.IsPortrait.ShouldBe(asked.IsPortrait);
        }
    });

    private static Fit Find((Model Model, int? Seconds, PixelSize? Size, bool HasPlan) ask) =>
        Fitting.Find(ask.Model, ask.Seconds, ask.Size, _ => ask.HasPlan);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
