using System.Text.Json;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Numbers that a client may write as texts.</summary>
public sealed class FieldsTests
{
    [Theory]
    [InlineData("""{"a":12}""", 12)]
    [InlineData("""{"a":"12"}""", 12)]
    [InlineData("""{"a":null}""", null)]
    [InlineData("""{}""", null)]
    public void WrittenNumber_IsReadFromBoth(string json, int? number)
    {
        var faults = new FieldFaults();

        new Fields(JsonElement.Parse(json), path: null, faults).OptionalWrittenNumber("a", 1, 300).ShouldBe(number);

        faults.First.ShouldBeNull();
    }

    [Theory]
    [InlineData("0", "invalid_value")]
    [InlineData("301", "invalid_value")]
    [InlineData("1.5", "invalid_value")]
    [InlineData("\"\"", "invalid_value")]
    [InlineData("\"0\"", "invalid_value")]
    [InlineData("\"+5\"", "invalid_value")]
    [InlineData("\" 5\"", "invalid_value")]
    [InlineData("\"5s\"", "invalid_value")]
    [InlineData("\"99999999999\"", "invalid_value")]
    [InlineData("true", "invalid_type")]
    [InlineData("[5]", "invalid_type")]
    [InlineData("{}", "invalid_type")]
    public void WrittenNumber_ThatIsNone_IsAMistake(string value, string code)
    {
        var faults = new FieldFaults();

        new Fields(JsonElement.Parse($$"""{"a":{{value}}}"""), path: null, faults).OptionalWrittenNumber("a", 1, 300).ShouldBeNull();

        (faults.First!.Code, faults.First.Param).ShouldBe((code, "a"));
        faults.First.Message.ShouldContain("1 to 300");
    }
}
