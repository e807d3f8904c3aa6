namespace Torii.Core.Tests.Support;
internal sealed class FakeProvider { public const string ProtocolName = "fake"; }
