import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { checkJson } from "../../../src/report/check/json.ts";
import { checkJsonSchema } from "../../../src/report/check/schema.ts";
import { check, hostileCheck, quiet } from "./fixture.ts";

const validate = new Ajv2020({ strict: false }).compile(checkJsonSchema() as object);

test("it fits the published schema", () => {
  const { prefix: _, ...elsewhere } = check;
  for (const of of [check, quiet, elsewhere, hostileCheck("\u0000\uD800]]>")]) {
    expect(validate(JSON.parse(checkJson(of))), JSON.stringify(validate.errors)).toBe(true);
  }
});

test("the schema refuses what is no check", () => {
  const good = JSON.parse(checkJson(check));
  const [finding] = good.findings;
  for (const bad of [
    {},
    { ...good, schemaVersion: 2 },
    { ...good, extra: 1 },
    { ...good, findings: [{ ...finding, rule: "quantity" }] },
    { ...good, findings: [{ ...finding, rule: "quantity/agree" }] },
    { ...good, findings: [{ ...finding, place: { ...finding.place, line: 0 } }] },
    { ...good, threshold: { failOn: "agree", maxFindings: 0 } },
  ]) {
    expect(validate(bad)).toBe(false);
  }
});

test("the texts of the articles are left out, and the version comes first", () => {
  const json = JSON.parse(checkJson(check));
  expect(Object.keys(json)[0]).toBe("schemaVersion");
  expect(json.added[0]).not.toHaveProperty("text");
});
