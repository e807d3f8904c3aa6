using FsCheck.Fluent;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Reconciling;

namespace Torii.Core.Tests.Work.Reconciling;

public sealed class FindingsTests
{
    [Theory]
    [InlineData("", "", "", false, "open")]
    [InlineData("", "", "", true, "absent")]
    [InlineData("new", "", "", false, "found new")]
    [InlineData("new", "", "", true, "found new")]
    [InlineData("old,new", "old", "", false, "found new")]
    [InlineData("ours,new", "", "ours", false, "found new")]
    [InlineData("new,old,new", "old", "", false, "found new")]
    [InlineData("old,ours", "old", "ours", false, "open")]
    [InlineData("old,ours", "old", "ours", true, "absent")]
    [InlineData("one,two", "", "", false, "open")]
    [InlineData("one,two", "", "", true, "ambiguous")]
    [InlineData("one,two,three", "three", "", true, "ambiguous")]
    [InlineData("one,two", "", "two", true, "found one")]
    public void Of_Reading_IsDecidedAsTold(string listed, string baseline, string owned, bool isLate, string decided) =>
        Told(Findings.Of(Names(listed), Set(baseline), Set(owned), isLate)).ShouldBe(decided);

    [Fact]
    public void Of_AnyReading_AdoptsOnlyTheOneStranger()
    {
        var names = Gen.SubListOf("a", "b", "c", "d", "e");
        var readings = from listed in names
                       from baseline in names
                       from owned in names
                       from isLate in Gen.Elements(true, false)
                       select (listed, baseline, owned, isLate);
        Property.Holds(readings, reading =>
        {
            var strangers = reading.listed.Except(reading.baseline).Except(reading.owned).ToArray();
            var finding = Findings.Of(reading.listed, reading.baseline.ToHashSet(), reading.owned.ToHashSet(), reading.isLate);

            (finding as Finding.Found)?.Task.ShouldBe(strangers.ShouldHaveSingleItem());
            (finding is Finding.Found).ShouldBe(strangers.Length == 1);
            (finding is Finding.Absent).ShouldBe(reading.isLate && strangers.Length == 0);
            (finding is Finding.Ambiguous).ShouldBe(reading.isLate && strangers.Length > 1);
        });
    }

    private static string Told(Finding finding) => finding is Finding.Found found ? $"found {found.Task}" : finding.GetType().Name.ToLowerInvariant();

    private static string[] Names(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Set(string text) => [.. Names(text)];
}
