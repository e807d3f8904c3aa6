using Torii.Doors.Chat.Reading;

namespace Torii.Tests.Doors.Chat.Reading;

public sealed class RemixTargetTests
{
    private const string Post = "s_0123456789abcdef0123456789abcdef";
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(Post, Post)]
    [InlineData(" " + Post + "\n", Post)]
    [InlineData("https://sora.chatgpt.com/p/" + Post, Post)]
    [InlineData("https://sora.chatgpt.com/p/" + Post + "?psh=abc", Post)]
    [InlineData("sora.chatgpt.com/p/" + Post, Post)]
    [InlineData("gen_01k7abcdefghjkmnpq", "gen_01k7abcdefghjkmnpq")]
    [InlineData(Id, Id)]
    [InlineData("video_" + Id, "video_" + Id)]
    [InlineData("chatcmpl-" + Id, "chatcmpl-" + Id)]
    public void Read_WhatCanBeRemixed_IsNamed(string text, string expected) => RemixTarget.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData(" ")]
    [InlineData("s_0123456789abcdef0123456789abcde")]
    [InlineData("s_0123456789abcdef0123456789abcdef0")]
    [InlineData("S_0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("https://sora.chatgpt.com/p/s_0123")]
    [InlineData(Post + " in chalk")]
    [InlineData(Post + " " + Post)]
    [InlineData("gen_")]
    [InlineData("the one with the cat")]
    [InlineData("video_")]
    [InlineData("../../etc/passwd")]
    public void Read_AnythingElse_IsNothing(string text) => RemixTarget.Read(text).ShouldBeNull();
}
