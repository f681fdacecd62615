export default function S() {
  return <h1>schedule</h1>
}
