/** What the help of each command says below its options. */

const exitCodes = `
Exit codes:
  0  done
  1  done, and a fact has a verdict that --fail-on names
  2  could not do the job: usage, configuration, unreadable or too few articles`;

export const mainExamples = `
Examples:
  claims compare                            compare the articles of this folder
  claims compare a.txt b.html "news/*.md"   compare these
  claims compare news --about harbour       only facts that speak of the harbour
  claims extract a.txt                      every claim of one article
  claims explain a.txt:12                   what was made of a line, and why
  claims facts add 1cfb92 news              keep a fact, to compare articles with
${exitCodes}`;

export const compareExamples = `
Examples:
  claims compare news
  claims compare news --verdict diverge,disputed
  claims compare news --format json | jq '.facts[].label'
  claims compare news --format terminal --format json --output report.json
  claims compare news --facts facts.yaml    with your own checked facts as a source
  claims compare news --fail-on diverge     for CI: exit code 1 when sources diverge
${exitCodes}

Verdicts:
  diverge   values that exclude each other, for the same time, from the same authority
  disputed  values that belong to different authorities, or a claim and its denial
  evolves   values that time explains: the later updates the earlier
  agree     values that go together: equal, rounded, translated, or more precise
  unclear   perhaps one fact, but not comparable
  single    in one article only`;

export const extractExamples = `
Examples:
  claims extract article.txt
  claims extract news --kind quantity,date --format csv --output claims.csv
  cat article.txt | claims extract -`;

export const factsExamples = `
Examples:
  claims facts add 1cfb92 news --to facts.yaml
  claims facts check facts.yaml
  claims compare news --facts facts.yaml
  claims schema facts                       the JSON Schema of a fact sheet

An entry of a sheet:
  facts:
    - label: Length of the Dresden bridge   what it is
      about: [bridge, Dresden]              names and nouns it is about
      kind: quantity                        or date, place, person, quote, event, attribute
      value: 300                            or 290-310, ">= 300", 2024-10-03, a name, a sentence
      unit: metres                          unit or counted noun
      asOf: 2024-10-03
      source: city press release`;

export const factsAddExamples = `
Examples:
  claims facts add 1cfb92 news
  claims facts add news/a.txt:12 news --position 2 --note "confirmed by phone"
  claims facts add 1cfb92 news --to desk/facts.yaml --source "city press release" --as-of 2024-10-03

Exit codes:
  0  written
  2  could not do the job: nothing answers to the id, several values and no
     --position, the sheet holds it already, usage, unreadable input`;

export const explainExamples = `
What to explain:
  1cfb92f42a89   a fact, by its id; the start of it, 4 digits or more, will do
  a.txt#9        a claim, by its id (claims extract --format csv lists them)
  a.txt:12       the claims that begin on a line, as reports name it
  a.txt:12:5     those that begin at a column of it

Examples:
  claims explain news/a.txt:12 news
  claims explain 1cfb92 news
  claims explain news/a.txt:12 --with news/b.txt:9 news
  claims explain 1cfb92 news --format json | jq '.facts[].links[].reasons'

A row above 0 speaks for two claims being about one fact, one below 0 against it;
their sum decides. The closest claims that were left out are shown as well.

Exit codes:
  0  done
  2  could not do the job: nothing answers to the id, usage, configuration,
     unreadable or too few articles`;

export const checkExamples = `
Examples:
  claims check draft.txt --against archive          does it fit what we wrote before?
  claims check --since origin/main                  what a branch adds to a repository
  claims check                                      the same in a pipeline, which tells the base
  claims check --format sarif --output claims.sarif --format github
  claims check --update-baseline --note "both seen by the desk" --date 2024-10-03

Findings:
  diverge   others give values that cannot be right if this one is
  disputed  different sources inside the articles give them, or one denies the other
  evolves   time explains the difference; shown with --all
  unclear   perhaps not the same thing; shown with --all

Exit codes:
  0  looked, and found no more than is put up with
  1  more findings at or over --fail-on than --max-findings
  2  could not look: nothing new, no corpus, no base, an unreadable file, bad usage`;

export const initExamples = `
Examples:
  claims init                          ask which folder and which CI
  claims init --yes                    ask nothing
  claims init news --ci github,gitlab

Without --force nothing is overwritten, and what holds settings of yours never is;
how to add to it is printed instead. Files are written all or none.

Exit codes:
  0  done
  2  could not do the job: no terminal to ask on, no such folder, no permission`;

export const completionExamples = `
Examples:
  source <(claims completion bash)                              in ~/.bashrc
  source <(claims completion zsh)                               in ~/.zshrc, after compinit
  claims completion fish > ~/.config/fish/completions/claims.fish`;
