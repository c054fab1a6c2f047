import { writeFileSync } from "node:fs";
import { codeDigest, stampFile } from "./index.ts";

/** Leaves the digest of all that was built, so that a run need not read 25 MB for it. The last step of the build. */
writeFileSync(stampFile, codeDigest());
