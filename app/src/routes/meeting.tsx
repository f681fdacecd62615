export default function Page() {
  return <h1>meeting</h1>
}
