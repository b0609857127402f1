// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as enums from "./enums";
import * as input from "./input";
import * as output from "./output";

export { enums, input, output };
