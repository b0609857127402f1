using Trtc.Client.Metadata;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The contracts that are compiled of the provider's own records.</summary>
public class RecordTests
{
    public static TheoryData<string> Records =>
        [.. FilledRecords.In(typeof(Contracts).Assembly)];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_is_written_and_read_as_the_serialiser_does(string record) => FilledRecords.AssertWrittenAndRead(Of(record));

    [Theory]
    [MemberData(nameof(Records))]
    public void What_is_no_record_is_refused_where_the_serialiser_refuses_it(string record) => FilledRecords.AssertRefusedAlike(Of(record));

    [Theory]
    [MemberData(nameof(Records))]
    public void A_contract_says_what_the_attributes_say(string record) => FilledRecords.AssertDescribed(Of(record));

    private static ApiType Of(string record) => Contracts.Of(typeof(Contracts).Assembly.GetType(record, throwOnError: true)!)!;
}
