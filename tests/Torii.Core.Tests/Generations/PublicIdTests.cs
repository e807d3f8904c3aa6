using Torii.Core.Generations;

namespace Torii.Core.Tests.Generations;

public sealed class PublicIdTests
{
    private const string Id = "0199a1b2c3d4e5f60718293a4b5c6d7e";

    public static TheoryData<GenerationKind> Kinds => new(Enum.GetValues<GenerationKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parse_PublicForm_GivesTheIdBack(GenerationKind kind)
    {
        PublicId.Of(kind, Id).ShouldEndWith("_" + Id);
        PublicId.Parse(PublicId.Of(kind, Id)).ShouldBe(Id);
    }

    [Theory]
    [InlineData(Id)]
    [InlineData("chatcmpl-" + Id)]
    [InlineData("a_b-c_" + Id)]
    public void Parse_AnyPrefixOrNone_GivesTheId(string text) => PublicId.Parse(text).ShouldBe(Id);

    [Theory]
    [InlineData("")]
    [InlineData("video_")]
    [InlineData("video_0199a1b2")]
    [InlineData("video_" + Id + "0")]
    [InlineData("video_0199A1B2C3D4E5F60718293A4B5C6D7E")]
    [InlineData("video_0199a1b2c3d4e5f60718293a4b5c6d7g")]
    [InlineData("video_0199a1b2-c3d4-e5f6-0718-293a4b5c6d7e")]
    [InlineData(Id + "_")]
    public void Parse_WhatIsNoId_GivesNull(string text) => PublicId.Parse(text).ShouldBeNull();
}
