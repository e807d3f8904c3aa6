using System.Reflection;
using Microsoft.Extensions.Logging;
using Torii.Core.Work;
using Torii.Providers.Sora;
using Torii.Storage;
using Torii.Telemetry;

namespace Torii.Tests.Telemetry;

public sealed class EventNumberTests
{
    [Fact]
    public void Numbers_OfAllMessages_AreTakenOnce()
    {
        var numbers = new[] { typeof(WorkOptions), typeof(SoraCredential), typeof(StorageRegistration), typeof(RequestTelemetry) }
            .SelectMany(one => one.Assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId)
            .OfType<int>()
            .ToList();

        numbers.Count.ShouldBeGreaterThan(50);
        numbers.CountBy(number => number).Where(number => number.Value > 1).Select(number => number.Key).ShouldBeEmpty();
    }
}
