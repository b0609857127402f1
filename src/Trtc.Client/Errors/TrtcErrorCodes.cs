using System.Collections.Frozen;

namespace Trtc.Client.Errors;

/// <summary>
/// The category of every error code that the service documents
/// (https://www.tencentcloud.com/document/api/647/34270).
/// </summary>
public static class TrtcErrorCodes
{
    /// <summary>The documented codes.</summary>
    public static FrozenDictionary<string, TrtcErrorCategory> Documented { get; } = new Dictionary<string, TrtcErrorCategory>
    {
        ["AuthFailure.InvalidAuthorization"] = TrtcErrorCategory.Authentication,
        ["AuthFailure.InvalidSecretId"] = TrtcErrorCategory.Authentication,
        ["AuthFailure.MFAFailure"] = TrtcErrorCategory.Authentication,
        ["AuthFailure.SecretIdNotFound"] = TrtcErrorCategory.Authentication,
        ["AuthFailure.SignatureExpire"] = TrtcErrorCategory.Authentication,
        ["AuthFailure.SignatureFailure"] = TrtcErrorCategory.Authentication,
        ["AuthFailure.TokenFailure"] = TrtcErrorCategory.Authentication,
        ["AuthFailure"] = TrtcErrorCategory.Authentication,

        ["AuthFailure.UnauthorizedOperation"] = TrtcErrorCategory.PermissionDenied,
        ["IpInBlacklist"] = TrtcErrorCategory.PermissionDenied,
        ["IpNotInWhitelist"] = TrtcErrorCategory.PermissionDenied,
        ["UnauthorizedOperation"] = TrtcErrorCategory.PermissionDenied,
        ["AuthFailure.UnRealNameAuthenticated"] = TrtcErrorCategory.PermissionDenied,
        ["FailedOperation.NotAbility"] = TrtcErrorCategory.PermissionDenied,
        ["FailedOperation.NotAllowed"] = TrtcErrorCategory.PermissionDenied,
        ["FailedOperation.NotRtmpFunction"] = TrtcErrorCategory.PermissionDenied,
        ["FailedOperation.SdkAppIdNotUnderAppId"] = TrtcErrorCategory.PermissionDenied,
        ["InvalidParameter.SdkAppid"] = TrtcErrorCategory.PermissionDenied,
        ["UnsupportedOperation.NotAllowed"] = TrtcErrorCategory.PermissionDenied,
        ["UnauthorizedOperation.SdkAppId"] = TrtcErrorCategory.PermissionDenied,

        ["ResourceNotFound"] = TrtcErrorCategory.NotFound,
        ["FailedOperation.RoomNotExist"] = TrtcErrorCategory.NotFound,
        ["FailedOperation.TaskFinished"] = TrtcErrorCategory.NotFound,
        ["FailedOperation.TaskNotExist"] = TrtcErrorCategory.NotFound,
        ["FailedOperation.UserNotExist"] = TrtcErrorCategory.NotFound,
        ["InternalError.UserNotExist"] = TrtcErrorCategory.NotFound,

        ["ResourceInUse"] = TrtcErrorCategory.Conflict,
        ["FailedOperation.TaskExist"] = TrtcErrorCategory.Conflict,

        ["RequestLimitExceeded"] = TrtcErrorCategory.Throttled,
        ["RequestLimitExceeded.GlobalRegionUinLimitExceeded"] = TrtcErrorCategory.Throttled,
        ["RequestLimitExceeded.IPLimitExceeded"] = TrtcErrorCategory.Throttled,
        ["RequestLimitExceeded.UinLimitExceeded"] = TrtcErrorCategory.Throttled,

        ["LimitExceeded"] = TrtcErrorCategory.QuotaExceeded,
        ["ResourceInsufficient"] = TrtcErrorCategory.QuotaExceeded,
        ["FailedOperation.RestrictedConcurrency"] = TrtcErrorCategory.QuotaExceeded,
        ["ResourceInsufficient.RequestRejection"] = TrtcErrorCategory.QuotaExceeded,

        // That the application is wrong says nothing of the task, room or user.
        ["FailedOperation.SdkAppIdNotExist"] = TrtcErrorCategory.InvalidInput,
        ["DryRunOperation"] = TrtcErrorCategory.InvalidInput,
        ["InvalidAction"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameterValue"] = TrtcErrorCategory.InvalidInput,
        ["InvalidRequest"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter"] = TrtcErrorCategory.InvalidInput,
        ["NoSuchProduct"] = TrtcErrorCategory.InvalidInput,
        ["NoSuchVersion"] = TrtcErrorCategory.InvalidInput,
        ["RequestSizeLimitExceeded"] = TrtcErrorCategory.InvalidInput,
        ["ResponseSizeLimitExceeded"] = TrtcErrorCategory.InvalidInput,
        ["UnknownParameter"] = TrtcErrorCategory.InvalidInput,
        ["UnsupportedProtocol"] = TrtcErrorCategory.InvalidInput,
        ["InternalError.HttpParaseFalied"] = TrtcErrorCategory.InvalidInput,
        ["InternalError.HttpParseFailed"] = TrtcErrorCategory.InvalidInput,
        ["InternalError.MethodErr"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.BodyParamsError"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.EncodeParams"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.AudioPrompt"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.Pitch"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.PronunciationDict"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.SampleRate"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.Speed"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.TextLength"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.VoiceId"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.VoiceName"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.Volume"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.EndTs"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.OutOfRange"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.PageNumber"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.PageSize"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.PageSizeOversize"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.QueryScaleOversize"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.RoomId"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.SdkAppId"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.StartTimeExpire"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.StartTimeOversize"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.StartTs"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.StartTsOversize"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.StrRoomId"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.StreamUrl"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.TaskId"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.UrlParamsError"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.UserId"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.UserIds"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.UserIdsMorethanSix"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.UserSig"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameter.UserSigNotAdmin"] = TrtcErrorCategory.InvalidInput,
        ["InvalidParameterValue.RoomId"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.AccessKey"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.APIKey"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.ASRLang"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.AsrParam"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.SliceParams"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.SliceStorageParams"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.SliceType"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.TranscriptionParam"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.AppId"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.Bucket"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.CloudStorage"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.CommId"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.CommIdOrSdkAppId"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.EndTs"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.RecordMode"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.RecordParams"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.Region"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.RoomId"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.RoomNum"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.SdkAppId"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.SecretKey"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.StartTs"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.StorageParams"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.StreamType"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.TaskId"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.UserId"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.UserIds"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.UserSig"] = TrtcErrorCategory.InvalidInput,
        ["MissingParameter.Vendor"] = TrtcErrorCategory.InvalidInput,

        ["ActionOffline"] = TrtcErrorCategory.Unsupported,
        ["UnsupportedOperation"] = TrtcErrorCategory.Unsupported,
        ["UnsupportedRegion"] = TrtcErrorCategory.Unsupported,
        ["AuthFailure.UnsupportedOperation"] = TrtcErrorCategory.Unsupported,
        ["FailedOperation.CRUnsupportMethod"] = TrtcErrorCategory.Unsupported,
        ["FailedOperation.CSUnsupportMethod"] = TrtcErrorCategory.Unsupported,
        ["FailedOperation.CTUnsupportMethod"] = TrtcErrorCategory.Unsupported,

        ["FailedOperation"] = TrtcErrorCategory.Server,
        ["InternalError"] = TrtcErrorCategory.Server,
        ["ResourceUnavailable"] = TrtcErrorCategory.Server,
        ["ServiceUnavailable"] = TrtcErrorCategory.Server,
        ["FailedOperation.QueryTaskInfoFailed"] = TrtcErrorCategory.Server,
        ["InternalError.CRInternalError"] = TrtcErrorCategory.Server,
        ["InternalError.CSInternalError"] = TrtcErrorCategory.Server,
        ["InternalError.CTInternalError"] = TrtcErrorCategory.Server,
        ["UnsupportedOperation.InternalError"] = TrtcErrorCategory.Server,
        ["UnsupportedOperation.VoiceCloneError"] = TrtcErrorCategory.Server,
        ["InternalError.DBError"] = TrtcErrorCategory.Server,
        ["InternalError.EsQueryError"] = TrtcErrorCategory.Server,
        ["InternalError.GetRoomCacheIpError"] = TrtcErrorCategory.Server,
        ["InternalError.GetRoomFromCacheError"] = TrtcErrorCategory.Server,
        ["InternalError.InterfaceErr"] = TrtcErrorCategory.Server,
        ["InternalError.InternalError"] = TrtcErrorCategory.Server,
    }.ToFrozenDictionary();

    /// <summary>The category of a code; one that is not documented has that of the longest documented beginning.</summary>
    public static TrtcErrorCategory CategoryOf(string code)
    {
        for (var known = code; known.Length > 0; known = known[..Math.Max(known.LastIndexOf('.'), 0)])
        {
            if (Documented.TryGetValue(known, out var category))
            {
                return category;
            }
        }

        return TrtcErrorCategory.Server;
    }
}
