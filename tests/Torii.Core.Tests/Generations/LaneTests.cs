using FsCheck.Fluent;
using Torii.Core.Generations;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Generations;

public sealed class LaneTests
{
    [Fact]
    public void Parse_WhatToStringWrote_GivesTheLaneBack()
    {
        var field = Gen.Elements("default", "a route", "chatgpt_pro", "ü", "0199a1b2c3d4e5f60718293a4b5c6d7e", "-");
        var optional = field.OrNull();
        var lanes = from route in field
                    from kind in Gen.Elements(Enum.GetValues<GenerationKind>())
                    from plan in optional
                    from pin in optional
                    select new Lane(route, kind, plan, pin);

        Property.Holds(lanes, lane => Lane.Parse(lane.ToString()).ShouldBe(lane));
    }

    [Theory]
    [InlineData("")]
    [InlineData("default")]
    [InlineData("default|Video|")]
    [InlineData("default|Video|||")]
    [InlineData("default|Cartoon||")]
    [InlineData("default|9||")]
    public void Parse_WhatIsNoLane_Throws(string text) => Should.Throw<FormatException>(() => Lane.Parse(text));
}
