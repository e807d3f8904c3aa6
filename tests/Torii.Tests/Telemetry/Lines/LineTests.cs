using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Torii.Telemetry.Lines;
using Torii.Tests.Support;

namespace Torii.Tests.Telemetry.Lines;

public sealed class LineTests
{
    private readonly AdjustableTime _time = new();

    [Fact]
    public void Plain_AnEvent_IsOneReadableLine()
    {
        var line = Written(new PlainLines(_time), LogLevel.Warning, "The account {Name} rests", "a1");
        line.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z warn  Watcher\[7\] The account a1 rests\n$");
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    [InlineData("\u001b[31mred")]
    [InlineData("\u0000")]
    public void Plain_WhatSomebodySent_CannotLookLikeALineOfOurs(string sent)
    {
        var line = Written(new PlainLines(_time), LogLevel.Information, "Asked for {Path}", sent);
        line.Count(letter => char.IsControl(letter)).ShouldBe(1);
        line.ShouldEndWith("\n");
    }

    [Fact]
    public void Plain_AFault_StandsOnTheSameLine()
    {
        var line = Written(new PlainLines(_time), LogLevel.Error, "It failed", argument: null, new InvalidOperationException("Broken\nin two", new IOException("below")));
        line.Count(letter => letter == '\n').ShouldBe(1);
        line.ShouldContain("InvalidOperationException: Broken in two");
        line.ShouldContain("below");
    }

    [Fact]
    public void Json_AnEvent_HasItsFields()
    {
        var line = Written(new JsonLines(_time), LogLevel.Information, "After {Seconds} s: {Who} \u001b", 1.5);
        line.Count(letter => letter == '\n').ShouldBe(1);
        var json = JsonElement.Parse(line);
        json.GetProperty("level").GetString().ShouldBe("info");
        json.GetProperty("category").GetString().ShouldBe("Torii.Core.Work.Watcher");
        json.GetProperty("event").GetInt32().ShouldBe(7);
        json.GetProperty("fields").GetProperty("Seconds").GetDouble().ShouldBe(1.5);
        json.TryGetProperty("trace_id", out _).ShouldBeFalse();
        json.TryGetProperty("exception", out _).ShouldBeFalse();
        json.GetProperty("time").GetDateTimeOffset().Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData("\ud800 half a letter")]
    [InlineData(null)]
    public void Json_OfAnyValue_IsJson(object? value) =>
        JsonElement.Parse(Written(new JsonLines(_time), LogLevel.Error, "It is {Value}", value, new IOException("x"))).GetProperty("exception").GetString().ShouldNotBeNull().ShouldContain("IOException");

    [Fact]
    public void Either_WithinATrace_NamesIt()
    {
        using var span = new Activity("test") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.SetIdFormat(ActivityIdFormat.W3C).Start();
        Written(new PlainLines(_time), LogLevel.Information, "Hello", argument: null).ShouldEndWith($"(trace {span.TraceId})\n");
        JsonElement.Parse(Written(new JsonLines(_time), LogLevel.Information, "Hello", argument: null)).GetProperty("trace_id").GetString().ShouldBe(span.TraceId.ToHexString());
    }

    private static string Written(ConsoleFormatter formatter, LogLevel level, string template, object? argument, Exception? fault = null)
    {
        using var writer = new StringWriter();
        List<KeyValuePair<string, object?>> state = [new(template.Contains("Seconds") ? "Seconds" : "Name", argument), new("{OriginalFormat}", template)];
        var entry = new LogEntry<List<KeyValuePair<string, object?>>>(
            level, "Torii.Core.Work.Watcher", 7, state, fault, (_, _) => template.Replace("{Name}", "" + argument).Replace("{Path}", "" + argument).Replace("{Value}", "" + argument));
        formatter.Write(entry, scopeProvider: null, writer);
        return writer.ToString();
    }
}
